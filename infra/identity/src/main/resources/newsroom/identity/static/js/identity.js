// Two small helps; every page works without them.

// The one-time token stands behind "#": copy it into the form and out of the address bar.
const token = document.querySelector('[data-token] input');
if (token && location.hash.length > 1) {
  token.value = decodeURIComponent(location.hash.slice(1));
  token.readOnly = true;
  for (const link of document.querySelectorAll('a[href^="?lang="]')) {
    link.hash = location.hash;
  }
  history.replaceState(null, '', location.pathname + location.search);
}

for (const button of document.querySelectorAll('[data-reveal]')) {
  const field = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.addEventListener('click', () => {
    const hidden = field.type === 'password';
    field.type = hidden ? 'text' : 'password';
    button.textContent = hidden ? button.dataset.hide : button.dataset.show;
    field.focus();
  });
}

// After a refusal the first wrong field is where to go on.
document.querySelector('[aria-invalid=true]')?.focus();
