// Leaves of a list what has all the words that are being typed, in the form that does the same without it.
(() => {
  const form = document.querySelector('form.filter');
  if (!form) {
    return;
  }
  const field = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  const sections = [...document.querySelectorAll('.topic')];

  const filter = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    sections.forEach((section) => {
      let any = false;
      section.querySelectorAll('li').forEach((item) => {
        const text = `${item.textContent} ${item.dataset.words}`.toLowerCase();
        item.hidden = !words.every((word) => text.includes(word));
        any ||= !item.hidden;
        found += item.hidden ? 0 : 1;
      });
      section.hidden = !any;
    });
    status.textContent = form.dataset.found.replace('{n}', found);
  };

  // Only what the whole list is on the page of can be filtered here.
  if (new URLSearchParams(location.search).get('q')) {
    return;
  }
  field.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  filter();
})();
