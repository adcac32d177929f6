import type { Button } from '../../../src/card/card.ts';
import { type Html, html } from '../../../src/html.ts';
import { actAddress, requestField, type Scene } from './scene.ts';

/** A form of its own for each button: pressing another one is another request. */
function pressForm(button: Button, label: string, from: string, scene: Scene): Html {
  return html`<form method="post" action="${actAddress(scene, 'press')}">
${requestField(scene)}
<input type="hidden" name="from" value="${from}">
<button class="${button.style}" name="press" value="${button.press}"><bdi>${label}</bdi></button>
</form>`;
}

function renderButton(button: Button, from: string, id: string, scene: Scene): Html {
  const { confirm } = button;
  if (!confirm) return pressForm(button, button.label, from, scene);
  // A popover opens, closes and takes Escape without script.
  return html`<button type="button" class="${button.style}" popovertarget="${id}"><bdi>${button.label}</bdi></button>
<dialog popover class="ask" id="${id}" aria-labelledby="${id}-title" aria-describedby="${id}-text">
<h3 id="${id}-title"><bdi>${confirm.title}</bdi></h3>
<p id="${id}-text"><bdi>${confirm.text}</bdi></p>
<div class="buttons">
${pressForm(button, confirm.yes, from, scene)}
<button type="button" class="plain" popovertarget="${id}" popovertargetaction="hide" autofocus><bdi>${confirm.no}</bdi></button>
</div>
</dialog>`;
}

/** `within` is the id of the element around, unlike on the page; `from` names the message that they belong to. */
export function renderButtons(buttons: readonly Button[], from: string, within: string, scene: Scene): Html {
  return html`<div class="buttons">${buttons.map((button, index) =>
    renderButton(button, from, `${within}-ask-${index}`, scene),
  )}</div>`;
}
