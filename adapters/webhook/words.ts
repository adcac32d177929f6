import type { Rich } from '../../src/card/card.ts';
import { rich, typed } from '../../src/card/rich.ts';
import type { Language } from '../../src/language/language.ts';

interface Names {
  readonly url: string;
  readonly secret: string;
}

/** The step that mends a refusal, by what was refused. */
interface WebhookWords {
  readonly notConfigured: (names: Names) => Rich;
  readonly signature: (names: Names) => Rich;
  readonly gone: (names: Names) => Rich;
  readonly moved: (names: Names) => Rich;
  readonly certificate: (names: Names) => Rich;
  readonly refused: Rich;
}

const en: WebhookWords = {
  notConfigured: ({ url, secret }) => rich`set ${typed(url)} and ${typed(secret)}, and start the desk anew.`,
  signature: ({ secret }) =>
    rich`the receiver does not accept the signature. See that it knows the same ${typed(secret)} and that both clocks are right.`,
  gone: ({ url }) => rich`nothing answers at the address in ${typed(url)}. Correct it and start the desk anew.`,
  moved: ({ url }) =>
    rich`the receiver leads elsewhere, and the desk follows nowhere. Set ${typed(url)} to the final address and start the desk anew.`,
  certificate: ({ url }) => rich`the certificate at the address in ${typed(url)} is not valid. Renew it there.`,
  refused: rich`the receiver refuses the call. Its log says why.`,
};

const pl: WebhookWords = {
  notConfigured: ({ url, secret }) =>
    rich`trzeba ustawić ${typed(url)} i ${typed(secret)}, po czym uruchomić program ponownie.`,
  signature: ({ secret }) =>
    rich`odbiorca nie uznaje podpisu. Trzeba sprawdzić, czy zna to samo ${typed(secret)} i czy oba zegary dobrze chodzą.`,
  gone: ({ url }) =>
    rich`pod adresem z ${typed(url)} nikt nie odbiera. Trzeba go poprawić i uruchomić program ponownie.`,
  moved: ({ url }) =>
    rich`odbiorca odsyła gdzie indziej, a przekierowania nie są uznawane. W ${typed(url)} trzeba podać adres docelowy i uruchomić program ponownie.`,
  certificate: ({ url }) => rich`certyfikat pod adresem z ${typed(url)} jest nieważny. Trzeba go tam odnowić.`,
  refused: rich`odbiorca odrzuca wezwanie. Powód jest w jego dzienniku.`,
};

export const words: Readonly<Record<Language, WebhookWords>> = { en, pl };
