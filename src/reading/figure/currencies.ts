import type { Lexeme } from './lexemes.ts';
import type { Unit } from './unit.ts';

const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₦': 'NGN',
  '₴': 'UAH',
  '₱': 'PHP',
  '₫': 'VND',
  '฿': 'THB',
  '₡': 'CRC',
  '₾': 'GEL',
  '₸': 'KZT',
  '₿': 'BTC',
};

const dollars: Readonly<Record<string, string>> = {
  us: 'USD',
  u: 'USD',
  'u.s.': 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  cdn: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  nt: 'TWD',
  r: 'BRL',
  mx: 'MXN',
  mxn: 'MXN',
};

const codes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (
      'USD EUR GBP JPY CHF CAD AUD NZD HKD SGD CNY RMB INR RUB KRW ILS TRY NGN UAH PHP VND THB MYR IDR SEK NOK DKK PLN ' +
      'CZK HUF BGN RON ZAR BRL MXN ARS CLP COP PEN KWD SAR AED QAR EGP PKR BDT LKR KES GHS NIS TWD BTC'
    )
      .split(' ')
      .map((code) => [code, code]),
  ),
  RM: 'MYR',
  Rs: 'INR',
  R: 'ZAR',
  Rp: 'IDR',
  Sh: 'KES',
  Fr: 'CHF',
  kr: 'SEK',
};

const currencies = new Map<string, [string, number]>();
const addCurrencies = (list: string, factor = 1) => {
  for (const entry of list.split('; ')) {
    const [code = '', words = ''] = entry.split(': ');
    for (const word of words.split(' ')) currencies.set(word, [code, factor]);
  }
};
addCurrencies(
  'USD: dollar dollars bucks; EUR: euro euros; GBP: quid sterling; JPY: yen; CNY: yuan renminbi; INR: rupee rupees; ' +
    'RUB: ruble rubles rouble roubles; KRW: won; ILS: shekel shekels; TRY: lira liras; CHF: franc francs; ' +
    'SEK: krona kronor kronas; DKK: kroner krone; PLN: zloty zlotys; MXN: peso pesos; MYR: ringgit; ' +
    'IDR: rupiah; THB: baht; VND: dong; ZAR: rand; BRL: real reais; UAH: hryvnia hryvnias; NGN: naira; KES: shilling shillings; ' +
    'SAR: riyal riyals rial rials; AED: dirham dirhams; KWD: dinar dinars; HUF: forint forints; ' +
    'BTC: bitcoin bitcoins; GBP: pounds',
);
addCurrencies('USD: cent cents ¢; GBP: pence penny', 0.01);
/** Words that are also plain nouns: money only with a magnitude or another sign of it. */
const doubtfulCurrency = new Set(['won', 'real', 'pounds', 'cent', 'rand', 'dong', 'sterling']);
const nationalities: Readonly<Record<string, string>> = {
  us: 'USD',
  'u.s.': 'USD',
  american: 'USD',
  canadian: 'CAD',
  australian: 'AUD',
  'new': 'NZD',
  british: 'GBP',
  chinese: 'CNY',
  swiss: 'CHF',
  japanese: 'JPY',
  turkish: 'TRY',
  mexican: 'MXN',
  indian: 'INR',
  israeli: 'ILS',
  hong: 'HKD',
  kuwaiti: 'KWD',
  russian: 'RUB',
};

export const isCurrencyWord = (word: string): boolean => currencies.has(word);

/** The currency before a number at `at`: where it starts and which. */
export function currencyBefore(
  lexemes: readonly Lexeme[],
  at: number,
): { from: number; unit: string } | null {
  const before = lexemes[at - 1];
  if (!before) return null;
  const sign = signs[before.text];
  if (sign) {
    const country = lexemes[at - 2];
    const known =
      before.glued && country?.kind === 'word' && country.text === country.text.toUpperCase()
        ? (dollars[country.lower] ?? codes[country.text])
        : undefined;
    if (known) return { from: at - 2, unit: known };
    if (before.text === '$' && country && /^(?:HK|US|NZ|AU|CA)$/.test(country.text)) {
      return { from: at - 2, unit: dollars[country.lower] ?? sign };
    }
    return { from: at - 1, unit: sign };
  }
  const code = codes[before.text];
  if (code && before.kind === 'word' && (before.text.length > 1 || lexemes[at]?.glued)) {
    return { from: at - 1, unit: code };
  }
  return null;
}

/** `$US160`: the sign, the country glued behind it, then the number. */
export function currencyAround(
  lexemes: readonly Lexeme[],
  at: number,
): { from: number; unit: string } | null {
  const [sign, country] = [lexemes[at - 2], lexemes[at - 1]];
  if (sign?.text !== '$' || !country?.glued || !lexemes[at]?.glued) return null;
  const unit = dollars[country.lower];
  return unit ? { from: at - 2, unit } : null;
}

/** The currency behind a number: "dollars", "US dollars", "€", "USD". */
export function moneyAt(
  lexemes: readonly Lexeme[],
  i: number,
  hyphened: boolean,
  number: { readonly value: number; readonly magnitude: number },
): Unit | null {
  const word = lexemes[i] as Lexeme;
  const money = (unit: string, to: number, factor = 1): Unit => ({ kind: 'money', unit, factor, to });
  const code = codes[word.text];
  if (code && word.text.length > 2 && !hyphened) return money(code, i + 1);
  const sign = signs[word.text];
  if (sign && word.glued && lexemes[i + 1]?.kind !== 'number') return money(sign, i + 1);
  if (word.text === '¢') return money('USD', i + 1, 0.01);
  const country = nationalities[word.lower];
  const skip = country ? (word.lower === 'hong' || word.lower === 'new' ? 2 : 1) : 0;
  const named = currencies.get(lexemes[i + skip]?.lower ?? '');
  if (!named) return null;
  const name = lexemes[i + skip]?.lower ?? '';
  const [unit, factor] = named;
  if (doubtfulCurrency.has(name) && !country && number.magnitude < 1000) {
    if (!(name === 'cent' && number.value === 1)) return null;
  }
  return money(country && factor === 1 ? country : unit, i + skip + 1, factor);
}
