import { type Language, languages } from './language.ts';

/** One wish of an Accept-Language header: a language range, such as pl-PL or *, and how much it is wished for. */
interface Wish {
  readonly range: string;
  readonly weight: number;
}

/** `pl-PL;q=0.8`; null for what is none. */
function wish(text: string): Wish | null {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const given = parameters.find((one) => one.startsWith('q='))?.slice(2);
  if (given !== undefined && !/^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given)) return null;
  return range === '' ? null : { range, weight: Number(given ?? 1) };
}

/**
 * The language that a reader wants most, by an Accept-Language header (RFC 9110, 12.5.4): of equal wishes the first.
 * `otherwise` where none of ours is wished for, or only whatever there is.
 */
export function acceptedLanguage(header: string | undefined, otherwise: Language): Language {
  const wishes = (header ?? '').split(',').flatMap((text) => wish(text) ?? []);
  const primary = ({ range }: Wish) => range.split('-')[0];
  const refused = new Set(wishes.filter(({ weight }) => weight === 0).map(primary));
  const wanted = wishes
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .flatMap(
      (one) => languages.find((language) => language === primary(one)) ?? (one.range === '*' ? ['*' as const] : []),
    )
    .find((one) => one === '*' || !refused.has(one));
  if (wanted !== undefined && wanted !== '*') return wanted;
  if (!refused.has(otherwise)) return otherwise;
  return languages.find((language) => !refused.has(language)) ?? otherwise;
}
