import { type Html, html } from '../../../src/html.ts';
import type { OpenForm } from '../shelf/forms.ts';
import { webWords } from '../words.ts';
import { fieldId, isInput, renderField } from './field.ts';
import { actAddress, addressOf, langOf, requestField, type Scene } from './scene.ts';

/** Says how many fields are at fault and leads to each; takes the focus, so that it is heard first. */
function faultSummary({ form, faults }: OpenForm): Html | null {
  const entries = Object.entries(faults);
  if (entries.length === 0) return null;
  const inputs = new Map(form.fields.filter(isInput).map((field) => [field.name, field]));
  const line = (name: string, fault: string) => {
    const field = inputs.get(name);
    return field
      ? html`<li><a href="#${fieldId(name)}"><bdi>${field.label}</bdi></a>: <bdi>${fault}</bdi></li>`
      : html`<li><bdi>${fault}</bdi></li>`;
  };
  return html`<div class="faults" role="alert" tabindex="-1" autofocus>
<p>${webWords[form.language].faulty(entries.length)}</p>
<ul>${entries.map(([name, fault]) => line(name, fault))}</ul></div>`;
}

/** The panel of an open form, with what was entered and each fault beside its field. */
export function renderForm(open: OpenForm, scene: Scene): Html {
  const { form, entered, faults } = open;
  const first = Object.keys(faults).length === 0 ? form.fields.find(isInput)?.name : undefined;
  return html`<section class="panel" id="panel" aria-labelledby="panel-title" tabindex="-1"${langOf(form.language, scene)}>
<h2 id="panel-title"><bdi>${form.title}</bdi></h2>
${faultSummary(open)}
<form method="post" action="${actAddress(scene, 'submit')}" novalidate>
${requestField(scene)}
<input type="hidden" name="form" value="${open.id}">
${form.fields.map((field) => {
  const name = isInput(field) ? `${field.name}` : null;
  return renderField(
    field,
    {
      language: form.language,
      entered: name === null ? null : (entered[name] ?? null),
      fault: name === null ? null : (faults[name] ?? null),
      focused: name !== null && name === first,
    },
    scene,
  );
})}
<div class="buttons"><button class="primary"><bdi>${form.submit}</bdi></button>
<a class="button plain" href="${addressOf(scene.person, scene.place, { beside: scene.beside })}"><bdi>${form.cancel}</bdi></a></div>
</form></section>`;
}
