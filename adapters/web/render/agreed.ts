import type { AgreedPart, AgreedSection } from '../../../src/card/agreed/agreed.ts';
import { type Html, html } from '../../../src/html.ts';

export function sectionId({ key }: AgreedSection): string {
  return `agreed-${key}`;
}

export function renderSection(section: AgreedSection): Html {
  const id = sectionId(section);
  return html`<section class="agreed ${section.key}" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${section.title}</h2>
${section.parts.map((part) => renderPart(part, section.title))}
</section>`;
}

function renderPart(part: AgreedPart, title: string): Html {
  switch (part.kind) {
    case 'text':
      return html`<p>${part.text}</p>`;
    case 'table':
      return renderTable(part, title);
    case 'entries':
      return html`<ul class="entries">${part.entries.map(
        ({ name, facts }) =>
          html`<li><h3>${name}</h3>${
            facts.length > 0 &&
            html`<dl>${facts.map(
              ({ label, values }) =>
                html`<div><dt>${label}</dt><dd>${values.map((value) => html`<span>${value}</span>`)}</dd></div>`,
            )}</dl>`
          }</li>`,
      )}</ul>`;
    case 'steps':
      return html`<div class="path"><h3>${part.name}</h3><ol>${part.steps.map((step) => html`<li>${step}</li>`)}</ol></div>`;
  }
}

function renderTable({ head, rows }: AgreedPart & { kind: 'table' }, title: string): Html {
  const [corner = '', ...columns] = head;
  // What is wider than the page is scrolled on its own, also by keyboard.
  return html`<div class="table" tabindex="0" role="group" aria-label="${title}"><table>
<thead><tr><th scope="col">${corner}</th>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([name = '', ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td${toneOf(cell)}>${cell}</td>`)}</tr>`,
  )}</tbody>
</table></div>`;
}

/** A priority in a cell is coloured as on a card. */
function toneOf(cell: string): Html | null {
  return /^P[1-4]$/.test(cell) ? html` class="${cell.toLowerCase()}"` : null;
}
