// Makes an editor of the field for queries when somebody asks for it: colours, errors, and completion of the prefixes,
// classes and properties of this graph (/vocabulary.json). The editor is Yasqe (MIT), which is loaded only then; it
// sends nothing, keeps nothing, and the form stays the form that it is. Tab leaves it.
(() => {
  const form = document.querySelector('form.ask');
  if (!form) {
    return;
  }
  const base = new URL('.', document.currentScript.src);
  const words = form.dataset;
  const field = form.querySelector('textarea');
  const label = form.querySelector('label[for=query]');

  const loaded = (element) =>
    new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => reject(new Error('not loaded'));
      document.head.append(element);
    });

  const style = () => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('yasqe.css', base);
    // Before our own, which gives it the colours of the page.
    const own = document.querySelector('link[rel=stylesheet]');
    return new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
      own.before(link);
    });
  };

  const script = () => {
    const element = document.createElement('script');
    element.src = new URL('yasqe.js', base);
    return loaded(element);
  };

  const vocabulary = async () => {
    const address = new URL('vocabulary.json', base);
    address.searchParams.set('lang', document.documentElement.lang);
    const answer = await fetch(address);
    return answer.ok ? answer.json() : { prefixes: {}, classes: [], properties: [] };
  };

  let parts;
  const load = () => {
    parts ??= Promise.all([vocabulary(), style(), script()]);
    return parts;
  };

  // ---- completion

  /** An IRI as the query would write it: by a prefix of its own, or one of ours. */
  const written = (editor, prefixes, iri) => {
    const all = { ...prefixes, ...editor.getPrefixesFromQuery() };
    const [prefix, namespace] = Object.entries(all)
      .filter(([, start]) => iri.startsWith(start))
      .reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', '']);
    const local = iri.slice(namespace.length);
    return namespace && /^[\w.-]*$/.test(local) ? `${prefix}:${local}` : `<${iri}>`;
  };

  const completer = (name, terms, prefixes) => {
    const render = (element, term, text) => {
      const [about, small] = [document.createElement('span'), document.createElement('small')];
      about.textContent = text;
      small.lang = term.language;
      small.dir = 'auto';
      small.textContent = term.label === term.name ? '' : term.label;
      element.title = term.comment ?? '';
      element.append(about, ' ', small);
      if (term.count !== undefined) {
        const count = document.createElement('small');
        count.className = 'count';
        count.textContent = term.count.toLocaleString(document.documentElement.lang);
        element.append(' ', count);
      }
    };
    return {
      name,
      autoShow: true,
      bulk: false,
      persistenceId: null,
      get: (editor, token) => {
        const typed = token.string.trim().toLowerCase();
        const iri = (token.autocompletionString ?? '').toLowerCase();
        const local = typed.slice(typed.indexOf(':') + 1).replace(/^</, '');
        const begins = (term) =>
          term.name.toLowerCase().startsWith(typed) || (iri && term.iri.toLowerCase().startsWith(iri));
        const holds = (term) =>
          local.length > 1 &&
          !typed.startsWith('<') &&
          (term.name.toLowerCase().includes(local) || term.label.toLowerCase().includes(local));
        const first = terms.filter(begins);
        const then = terms.filter((term) => !begins(term) && holds(term));
        return [...first, ...then].slice(0, 60).map((term) => term.iri);
      },
      postProcessSuggestion: (editor, token, iri) => written(editor, prefixes, iri),
      postprocessHints: (editor, hints) =>
        hints.map((hint) => {
          const term = terms.find((one) => written(editor, prefixes, one.iri) === hint.text);
          return term ? { ...hint, render: (element) => render(element, term, hint.text) } : hint;
        }),
    };
  };

  const completers = (yasqe, { prefixes, classes, properties }) => {
    // Those that Yasqe has of its own ask other hosts.
    yasqe.forkAutocompleter('prefixes', {
      name: 'prefixes',
      persistenceId: null,
      get: () => Object.entries(prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`),
    });
    yasqe.forkAutocompleter('class', completer('class', classes, prefixes));
    yasqe.forkAutocompleter('property', completer('property', properties, prefixes));
  };

  // ---- the editor

  /** What is wrong with a line, in plain text: Yasqe's own bubble has a style within, which this server forbids. */
  const explain = (editor) => {
    const icon = editor.getWrapperElement().querySelector('.parseErrorIcon');
    if (!icon) {
      return;
    }
    icon.onmouseover = null;
    icon.onmouseout = null;
    for (let line = 0; line < editor.lineCount(); line += 1) {
      const { state } = editor.getTokenAt({ line, ch: editor.getLine(line).length }, true);
      if (state.OK === false) {
        icon.title = state.errorMsg ?? `${words.expected} ${state.possibleCurrent.join(' ')}`;
        return;
      }
    }
  };

  const submit = () => form.requestSubmit();

  const open = (Yasqe) => {
    const holder = document.createElement('div');
    holder.className = 'editor';
    holder.dir = 'ltr';
    holder.lang = 'en';
    field.before(holder);
    const editor = new Yasqe(holder, {
      value: field.value,
      persistenceId: null,
      createShareableLink: null,
      consumeShareLink: null,
      showQueryButton: false,
      resizeable: false,
      editorHeight: 'auto',
      requestConfig: { endpoint: String(new URL('sparql', base)) },
      prefixCcApi: '',
      screenReaderLabel: `${label.textContent} – ${words.keys}`,
      extraKeys: {
        'Ctrl-Enter': submit,
        'Cmd-Enter': submit,
        'Ctrl-S': false,
        Tab: false,
        'Shift-Tab': false,
        Esc: false,
      },
    });
    const { line, ch } = editor.posFromIndex(field.selectionStart ?? 0);
    field.hidden = true;
    label.htmlFor = editor.getInputField().id = 'query-editor';
    editor.on('changes', () => {
      field.value = editor.getValue();
      explain(editor);
    });
    explain(editor);
    editor.refresh();
    editor.focus();
    editor.setCursor({ line, ch });
    return () => {
      editor.destroy();
      holder.remove();
      field.hidden = false;
      label.htmlFor = field.id;
      field.focus();
    };
  };

  // ---- the button

  const bar = document.createElement('p');
  bar.className = 'editing';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.editor;
  const keys = document.createElement('small');
  keys.id = 'query-keys';
  keys.textContent = words.keys;
  bar.append(button, ' ', keys);
  label.after(bar);
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${keys.id}`.trim());

  let close;
  const edit = async () => {
    button.disabled = true;
    try {
      const [terms] = await load();
      completers(window.Yasqe, terms);
      close = open(window.Yasqe);
      button.textContent = words.plain;
    } catch (failure) {
      // The field is there, and does all that is needed.
      parts = undefined;
    }
    button.disabled = false;
  };

  button.addEventListener('click', () => {
    if (close) {
      close();
      close = undefined;
      button.textContent = words.editor;
    } else {
      edit();
    }
  });
  field.addEventListener('focus', () => load().catch(() => {}), { once: true });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  });
})();
