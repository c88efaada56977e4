// Small helps; every page works without them.

// The one-time token stands behind "#": copy it into the form and out of the address bar.
const token = document.querySelector('[data-token] input');
if (token && location.hash.length > 1) {
  token.value = decodeURIComponent(location.hash.slice(1));
  token.readOnly = true;
  for (const link of document.querySelectorAll('a[href^="?lang="]')) {
    link.hash = location.hash;
  }
  history.replaceState(null, '', location.pathname + location.search);
  // A link that was opened says by itself who it is for
  token.closest('[data-onward]')?.submit();
}

// Another language begins the page anew, so the token goes along.
const known = document.querySelector('input[type=hidden][name=token]');
if (known) {
  for (const link of document.querySelectorAll('a[href^="?lang="]')) {
    link.hash = known.value.slice(known.value.indexOf('#') + 1);
  }
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

// Long enough is seen while it is typed; whether it is common, only the newsroom knows.
const rule = document.querySelector('[data-length]');
const password = document.getElementById('password');
if (rule && password) {
  password.addEventListener('input', () => {
    const typed = [...password.value.normalize('NFKC')];
    const han = typed.filter((one) => /\p{Ideographic}/u.test(one)).length;
    rule.classList.toggle('kept', typed.length + han / 2 >= 12);
  });
}

// After a refusal the first wrong field is where to go on.
document.querySelector('[aria-invalid=true]')?.focus();
