// What a name that is being typed may become, below the field for names: a combobox with a list (ARIA 1.2). Who takes
// one is led to the place itself. Without this script the form works as it is.
(() => {
  const field = document.querySelector('form.search input[type=search]');
  if (!field) {
    return;
  }
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.labels[0].textContent);
  field.after(list);
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  };
  Object.entries(attributes).forEach(([name, value]) => field.setAttribute(name, value));

  // Addresses are below the server's root, wherever this page is.
  const below = (address) => new URL(address, field.form.action);

  let asked = new AbortController();
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };

  const choose = (at) => {
    const options = [...list.children];
    chosen = (at + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    options[chosen].scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', options[chosen].id);
  };

  const take = (option) => {
    const { base } = field.form.dataset;
    const { place } = option.dataset;
    close();
    if (place.startsWith(base)) {
      window.location.assign(below(place.slice(base.length)));
    }
  };

  const bdi = (text) => {
    const part = document.createElement('bdi');
    part.textContent = text;
    return part;
  };

  const show = (names, descriptions, places) => {
    list.replaceChildren(
      ...names.map((name, i) => {
        const option = document.createElement('li');
        option.id = `suggestion-${i}`;
        option.dataset.place = places[i];
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const why = document.createElement('small');
        why.append(bdi(descriptions[i]));
        option.append(bdi(name), ' ', why);
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          take(option);
        });
        return option;
      }),
    );
    chosen = -1;
    list.hidden = names.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
  };

  const ask = async () => {
    asked.abort();
    asked = new AbortController();
    const text = field.value.trim();
    if (text === '') {
      close();
      return;
    }
    try {
      const address = below(`suggest?limit=8&q=${encodeURIComponent(text)}`);
      const answer = await fetch(address, { signal: asked.signal });
      const [, names, descriptions, places] = answer.ok ? await answer.json() : [text, [], [], []];
      show(names, descriptions, places);
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        close();
      }
    }
  };

  field.addEventListener('input', ask);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (list.hidden) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
})();
