import { asText, type Html, html } from '../../../src/html.ts';
import type { Language } from '../../../src/language/language.ts';

interface Document {
  readonly language: Language;
  readonly title: string;
  /** Marks what kind of page it is, for the style. */
  readonly kind: string;
  readonly body: Html;
  /** Whether the page is kept up to date by script. */
  readonly live: boolean;
}

/** The finished page. */
export function renderDocument({ language, title, kind, body, live }: Document): string {
  return `<!doctype html>\n${asText(html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/workspace.css">
${live && html`<script src="/assets/live.js" type="module"></script>`}
</head>
<body class="${kind}">
${body}
</body>
</html>`)}\n`;
}
