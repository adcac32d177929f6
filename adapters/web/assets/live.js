/*
 * Brings what changed into the open page and leaves everything else as it is: the place that is being read, what is
 * being written, an open question. The page works without it.
 */
const scroller = document.getElementById('scroller');
const stream = document.getElementById('stream');
const newer = document.getElementById('newer');
const news = document.getElementById('news');
const text = document.getElementById('text');

/** The list is laid out from its end, where 0 is; further back is negative. */
const atEnd = () => scroller.scrollTop > -40;

const isAsking = (element) => element.querySelector(':popover-open') !== null;

/** Puts the fresh element in the old one's place, with its thread open or closed as it was and the focus where it was. */
function replace(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const among = focused ? [...old.querySelectorAll('a, button, summary')].indexOf(focused) : -1;
  if (old.querySelector('details')?.open) fresh.querySelector('details')?.setAttribute('open', '');
  old.replaceWith(fresh);
  if (focused) ([...fresh.querySelectorAll('a, button, summary')][among] ?? fresh).focus({ preventScroll: true });
}

/** The first message in view and how far down it stands. */
function reading() {
  const top = scroller.getBoundingClientRect().top;
  const shown = [...stream.children].find((item) => item.getBoundingClientRect().bottom > top);
  return shown ? { id: shown.id, top: shown.getBoundingClientRect().top } : null;
}

function bringStream(page) {
  let previous = null;
  const brought = [];
  const all = [...page.getElementById('stream').children];
  const ids = new Set(all.map((fresh) => fresh.id));
  for (const fresh of all) {
    let item = document.getElementById(fresh.id);
    if (!item) {
      item = fresh;
      if (previous) previous.after(item);
      else stream.prepend(item);
      brought.push(item);
    } else if (item.dataset.revision !== fresh.dataset.revision && !isAsking(item)) {
      replace(item, fresh);
      item = fresh;
      brought.push(item);
    }
    previous = item;
  }
  for (const item of stream.querySelectorAll('.private')) {
    if (!ids.has(item.id) && !isAsking(item)) item.remove();
  }
  return brought;
}

/** Replaces a part of the page when it shows something else; the random ids of its forms don't count. */
function bringPart(id, page) {
  const old = document.getElementById(id);
  const fresh = page.getElementById(id);
  const content = (part) => part.innerHTML.replaceAll(/<input type="hidden" name="request"[^>]*>/g, '');
  if (old.dataset.form !== undefined || isAsking(old) || content(old) === content(fresh)) return;
  replace(old, fresh);
}

async function bring() {
  const address = new URL(location.href);
  // What stands beside stays there, even where a newer incident would come first in a page opened now.
  const { beside } = document.getElementById('beside').dataset;
  if (beside) address.searchParams.set('beside', beside);
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const stay = atEnd() ? null : reading();
  const brought = bringStream(page);
  bringPart('channels', page);
  bringPart('pinned', page);
  bringPart('beside', page);
  const kept = stay && document.getElementById(stay.id);
  if (kept) scroller.scrollTop += kept.getBoundingClientRect().top - stay.top;
  else scroller.scrollTop = 0;
  if (brought.length === 0) return;
  if (kept) newer.hidden = false;
  news.textContent = brought.map((item) => item.dataset.say).join('. ');
}

/** One at a time; what changes meanwhile is fetched right after. */
let bringing = false;
let again = false;
async function changed() {
  again = true;
  if (bringing) return;
  bringing = true;
  try {
    while (again) {
      again = false;
      await bring();
    }
  } catch (fault) {
    // The stream of events opens again by itself, and all is fetched anew then.
    console.error('The page could not be brought up to date', fault);
  } finally {
    bringing = false;
  }
}

/** A browser opens few connections to one place: a page out of sight holds none. */
let events = null;
function follow() {
  if (document.hidden) {
    events?.close();
    events = null;
  } else if (!events) {
    events = new EventSource(`${location.pathname}/live`);
    events.addEventListener('open', changed);
    events.addEventListener('change', changed);
  }
}
document.addEventListener('visibilitychange', follow);
window.addEventListener('pagehide', () => {
  events?.close();
  events = null;
});
window.addEventListener('pageshow', follow);
follow();

// A change that waited for an answer to an open question is fetched once it is closed.
document.addEventListener('toggle', (event) => event.target.popover && event.newState === 'closed' && changed(), true);

// After a press or a choice in this conversation the reader finds the place that they left.
const place = `place:${location.pathname}`;
const left = sessionStorage.getItem(place);
sessionStorage.removeItem(place);
if (left !== null && !location.hash.startsWith('#a-')) scroller.scrollTop = Number(left);
const leave = () => sessionStorage.setItem(place, String(scroller.scrollTop));
document.addEventListener('submit', (event) => event.target.id !== 'say' && leave());
document.addEventListener('click', (event) => event.target.closest('a.open') && leave());

newer.addEventListener('click', (event) => {
  event.preventDefault();
  scroller.scrollTop = 0;
  scroller.focus();
});
scroller.addEventListener('scroll', () => {
  if (atEnd()) newer.hidden = true;
});

document.getElementById('enter').hidden = false;
text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  text.form.requestSubmit();
});
