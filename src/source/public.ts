import ipaddr from 'ipaddr.js';

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Is this address (IPv4 or IPv6, as `dns.lookup` and sockets give it) one of the public internet? Everything that the
 * registries set apart is not: loopback, private, link-local, shared (CGNAT), multicast, documentation, benchmarking,
 * reserved, and the forms of IPv6 that hold an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(globalUnicast);
}

/** 127.0.0.0/8 and ::1. */
export const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';
