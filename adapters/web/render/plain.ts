import { type Html, html } from '../../../src/html.ts';
import type { Language } from '../../../src/language/language.ts';
import { people, placesOf } from '../people.ts';
import { type Problem, webWords } from '../words.ts';
import { renderDocument } from './document.ts';
import { addressOf } from './scene.ts';

/** Says plainly what this place is, and lets the reader choose whom to be. */
export function renderWelcome(language: Language): string {
  const words = webWords[language];
  const choice = (person: (typeof people)[number]) => html`<li><a href="${addressOf(person, placesOf(person, [])[0])}">
<b>${person.name}</b> <span>${words.roles[person.role]}</span> <span>${webWords[language].reads[person.language]}</span></a></li>`;
  const body = html`<main class="sheet">
<p class="brand">${words.title}</p>
<h1>${words.welcome}</h1>
<p>${words.welcomeText}</p>
<ul class="choices">${people.map(choice)}</ul>
<p class="small">${words.localOnlyWhy}</p>
</main>`;
  return renderDocument({ language, title: words.title, kind: 'plain', body, live: false });
}

/** A posted form to send once more as it was: the same request, so it counts once. */
export interface Repeat {
  readonly action: string;
  readonly values: URLSearchParams;
}

function repeatForm({ action, values }: Repeat, label: string): Html {
  return html`<form method="post" action="${action}">${[...values].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="primary">${label}</button></form>`;
}

interface Around {
  readonly repeat: Repeat | null;
  readonly home: string;
  /** In the place of the problem's own text. */
  readonly said: string | null;
}

export function renderProblem(problem: Problem, language: Language, { repeat, home, said }: Around): string {
  const words = webWords[language];
  const { title, text } = words.problems[problem];
  const body = html`<main class="sheet">
<p class="brand">${words.title}</p>
<h1>${title}</h1>
<p>${said ?? text}</p>
<div class="buttons">${repeat && repeatForm(repeat, words.tryAgain)}<a class="button plain" href="${home}">${words.goBack}</a></div>
</main>`;
  return renderDocument({ language, title: `${title} – ${words.title}`, kind: 'plain', body, live: false });
}
