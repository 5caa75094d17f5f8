/** What of an address's query tells where a reader came from, not what is read. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|at_\w+|ref|ref_src|smid)$/i;

/** An address of the web, without fragment and tracking; null for what is none. */
export function webAddress(address: string | null | undefined, base?: string): string | null {
  if (!address || !URL.canParse(address.trim(), base)) return null;
  const url = new URL(address.trim(), base);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  url.hash = '';
  const strange = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  for (const name of strange) url.searchParams.delete(name);
  return url.href;
}

/** The same for all addresses of one page: scheme, `www.`, `m.`, `amp.` and a last slash make no difference. */
export function addressKey(address: string): string {
  const { host, pathname, search } = new URL(webAddress(address) ?? address);
  return `${siteOf(host)}${pathname.replace(/\/+$/, '')}${search}`;
}

/** Are both pages of one site? */
export const sameSite = (a: string, b: string): boolean =>
  siteOf(new URL(a).host) === siteOf(new URL(b).host);

export const siteOf = (host: string): string =>
  host.toLowerCase().replace(/^(?:(?:www|m|mobile|amp)\.)+/, '');
