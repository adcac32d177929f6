import { agreedSheet } from '../../../src/card/agreed/sheet.ts';
import { type Html, html } from '../../../src/html.ts';
import type { Language } from '../../../src/language/language.ts';
import type { Named, Procedure } from '../../../src/procedure/procedure.ts';
import type { Account } from '../../../src/rehearsal/account.ts';
import { type Person, placesOf } from '../people.ts';
import { webWords } from '../words.ts';
import { type ProcedureWords, procedureWords } from '../words-procedure.ts';
import { renderSection, sectionId } from './agreed.ts';
import { renderDocument } from './document.ts';
import { renderRehearsal } from './rehearsal.ts';
import { addressOf } from './scene.ts';

/** What the form was sent with; its defaults where it was not. */
export interface Asked {
  readonly isAsked: boolean;
  readonly priority: string;
  readonly service: string;
  /** Empty for none. */
  readonly category: string;
}

export interface Shown {
  readonly procedure: Procedure;
  readonly language: Language;
  /** Who reads it, where the workspace led here. */
  readonly person: Person | null;
  readonly asked: Asked;
  /** Why there is no rehearsal of what was asked for. */
  readonly fault: string | null;
  readonly account: Account | null;
}

/** What was agreed, so that a manager can read it, and a rehearsal of it. */
export function renderProcedure(shown: Shown): string {
  const { procedure, language, person } = shown;
  const words = procedureWords[language];
  // Which client uses what is nothing for another one.
  const isOutside = person?.standing === 'outsider';
  const { title, intro, sections } = agreedSheet(isOutside ? { ...procedure, clients: [] } : procedure, language);
  const back = person ? addressOf(person, placesOf(person, [])[0]) : '/';
  const body = html`<p class="skips"><a href="#agreed">${words.skip}</a></p>
<header class="top"><p class="brand"><a href="/">${webWords[language].title}</a></p><p><a class="button" href="${back}">${words.back}</a></p></header>
<main class="manual">
<h1>${title}</h1>
<p class="intro">${intro}</p>
${renderForm(shown, words)}
<div class="agreement" id="agreed" tabindex="-1">
<nav class="contents" aria-label="${words.contents}"><ul>${sections.map(
    (section) => html`<li><a href="#${sectionId(section)}">${section.title}</a></li>`,
  )}</ul></nav>
${sections.map(renderSection)}
</div>
</main>`;
  return renderDocument({
    language,
    title: `${title} – ${webWords[language].title}`,
    kind: 'plain',
    body,
    live: false,
  });
}

function renderForm({ procedure, language, person, asked, fault, account }: Shown, words: ProcedureWords): Html {
  const named = (parts: readonly Named[]) => parts.map(({ key, name }) => ({ value: key, label: name[language] }));
  const priorities = ['P1', 'P2', 'P3', 'P4'].map((one) => ({ value: one, label: one }));
  const categories = [{ value: '', label: words.anyCategory }, ...named(procedure.categories)];
  return html`<section class="rehearsal" id="rehearsal" aria-labelledby="rehearsal-title">
<h2 id="rehearsal-title">${words.rehearsal}</h2>
<p>${words.rehearsalText}</p>
<form method="get" action="/procedure#rehearsal">
${person && html`<input type="hidden" name="person" value="${person.id}">`}
${choice('priority', words.priority, priorities, asked.priority)}
${choice('service', words.service, named(procedure.services), asked.service)}
${choice('category', words.category, categories, asked.category)}
<button class="primary">${words.play}</button>
</form>
${fault !== null && html`<p class="fault" role="alert">${fault}</p>`}
${account && renderRehearsal(account, words)}
</section>`;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function choice(name: string, label: string, options: readonly Option[], chosen: string): Html {
  return html`<p class="field"><label for="${name}">${label}</label> <select id="${name}" name="${name}">${options.map(
    (one) => html`<option value="${one.value}"${one.value === chosen && html` selected`}>${one.label}</option>`,
  )}</select></p>`;
}
