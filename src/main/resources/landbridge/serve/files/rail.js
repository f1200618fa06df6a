// The slider of the page of railways moves through time at once; without this it asks the server.
(() => {
  const form = document.querySelector('form.timeline');
  const slider = form && form.querySelector('input[type=range]');
  const drawing = document.querySelector('figure.map svg.network');

  // Where the drawing is wider than the window, it opens at a border.
  const border = drawing && drawing.querySelector('.border');
  if (border) {
    const frame = drawing.parentElement;
    frame.scrollLeft = border.x1.baseVal.value - frame.clientWidth / 2;
  }
  if (!slider || !drawing) {
    return;
  }
  const year = form.querySelector('output');
  const count = document.getElementById('count');
  const things = [...drawing.querySelectorAll('[data-thing]')];
  const states = ['open', 'later', 'closed', 'undated'];

  const stateAt = (thing, now) => {
    const { from, until } = thing.dataset;
    if (until && Number(until) <= now) {
      return 'closed';
    }
    if (!from) {
      return 'undated';
    }
    return Number(from) <= now ? 'open' : 'later';
  };

  const show = () => {
    const now = Number(slider.value);
    // A line may be drawn in several stretches and is counted once.
    const counted = new Map();
    things.forEach((thing) => {
      const state = stateAt(thing, now);
      thing.classList.remove(...states);
      thing.classList.add(state);
      const link = thing.getAttribute('href');
      if (link) {
        counted.set(link, state);
      }
    });
    drawing.classList.add('timed');
    form.querySelector('.all').removeAttribute('aria-current');
    const found = [...counted.values()];
    const number = (state) => found.filter((other) => other === state).length;
    year.textContent = slider.value;
    slider.setAttribute('aria-valuetext', slider.value);
    count.textContent = form.dataset.count
      .replace('%year', slider.value)
      .replace('%open', number('open'))
      .replace('%dated', found.length - number('undated'))
      .replace('%undated', number('undated'));
    const address = new URL(window.location.href);
    address.searchParams.set('asOf', slider.value);
    window.history.replaceState(null, '', address);
  };

  slider.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  form.querySelectorAll('.moments a').forEach((moment) =>
    moment.addEventListener('click', (event) => {
      event.preventDefault();
      slider.value = new URL(moment.href.baseVal, window.location.href).searchParams.get('asOf');
      show();
    }),
  );
  form.querySelector('button').hidden = true;
})();
