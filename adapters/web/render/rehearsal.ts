import { type Html, html } from '../../../src/html.ts';
import type { Account, Moment, Said, Told } from '../../../src/rehearsal/account.ts';
import type { ProcedureWords } from '../words-procedure.ts';
import { type Lane, laneOf, lanesIn } from './lanes.ts';
import { renderPicture } from './rehearsal-picture.ts';

/** A rehearsal: the picture of it, and moment by moment what stands in the picture. */
export function renderRehearsal(account: Account, words: ProcedureWords): Html {
  const lanes = lanesIn(account);
  return html`<div class="rehearsed" id="rehearsed">
<h3>${account.heading}</h3>
<p>${account.intro}</p>
<h4>${words.picture}</h4>
${renderPicture(account, lanes, words)}
<h4>${words.story}</h4>
<div class="story lanes-${lanes.length}">
<p class="lane-names" aria-hidden="true"><span></span>${lanes.map((lane) => html`<span class="${lane}">${words.lanes[lane]}</span>`)}</p>
<ol>${account.moments.map((moment) => renderMoment(moment, lanes, words))}</ol>
</div>
</div>`;
}

function renderMoment({ when, after, happens }: Moment, lanes: readonly Lane[], words: ProcedureWords): Html {
  return html`<li><h5><b>${when}</b> <span>${after}</span></h5>
<ul>${happens.map((one) => {
    const lane = laneOf(one);
    return html`<li class="${lane} column-${lanes.indexOf(lane) + 1}">${
      one.kind === 'done' ? html`<p><b>${one.who}</b> ${one.does}</p>` : renderTold(one, words)
    }</li>`;
  })}</ul></li>`;
}

function renderTold({ places, calls, said }: Told, words: ProcedureWords): Html {
  return html`<p class="where"><span class="arrow">→</span> ${places.map(({ name }) => name).join(', ')}</p>
${calls.length > 0 && html`<p class="calls">${words.calls}: <b>${calls.join(', ')}</b></p>`}
${renderSaid(said)}`;
}

function renderSaid(said: readonly Said[]): Html {
  const facts = said.flatMap((one) => (one.kind === 'fact' ? [one] : []));
  const [first, ...rest] = said.flatMap((one) => (one.kind === 'fact' ? [] : [one]));
  const line = (one: Exclude<Said, { kind: 'fact' }>) => {
    switch (one.kind) {
      case 'headline':
        return html`<p class="headline">${one.text}</p>`;
      case 'text':
        return html`<p>${one.text}</p>`;
      case 'quote':
        return html`<blockquote dir="auto">${one.text}</blockquote>`;
    }
  };
  return html`${first ? line(first) : null}${rest.map(line)}${
    facts.length > 0 &&
    html`<dl>${facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>`
  }`;
}
