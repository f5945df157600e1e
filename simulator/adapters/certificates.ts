import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
// The X.509 library asks for this before it is loaded itself.
import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';
import { PLATFORM_HOSTS } from './platform-hosts.ts';

/** All in PEM. The key of the authority is in nobody's hands once these are made. */
export interface Certificates {
  /** The authority's certificate: what clients are told to trust. */
  readonly ca: string;
  /** A certificate for the platform's hosts and for this machine, and its key. */
  readonly cert: string;
  readonly key: string;
}

/** Names by which this machine is reached. */
const LOCAL_NAMES = ['localhost', '127.0.0.1', '::1'];

/** P-256: small, made at once, and known to every TLS client in use. */
const KEY = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };
const CA_NAME = 'CN=deskproof simulator (made at its start)';
const DAY_MS = 86_400_000;

/**
 * Makes an authority and one certificate of it for all names (a client that asks by address names none in its hello).
 * Both are good from a day before `now`, in ms since 1970, for a year. Keys are drawn afresh, not from the seed: whoever
 * knows the seed must not be able to speak for the platform.
 */
export async function createCertificates(
  now: number,
  moreNames: readonly string[] = [],
): Promise<Certificates> {
  const [caKeys, keys] = await Promise.all([newKeys(), newKeys()]);
  const validity = {
    notBefore: new Date(now - DAY_MS),
    notAfter: new Date(now + 365 * DAY_MS),
    signingAlgorithm: SIGNATURE,
  };
  const ca = await X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: CA_NAME,
    keys: caKeys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  const leaf = await X509CertificateGenerator.create({
    ...validity,
    subject: `CN=${PLATFORM_HOSTS[0]}`,
    issuer: ca.subject,
    publicKey: keys.publicKey,
    signingKey: caKeys.privateKey,
    extensions: await leafExtensions(ca, keys, moreNames),
  });
  return { ca: pemOf(ca), cert: pemOf(leaf), key: await keyPem(keys) };
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify']);
}

async function leafExtensions(
  ca: X509Certificate,
  { publicKey }: webcrypto.CryptoKeyPair,
  moreNames: readonly string[],
) {
  const names = new Set([...PLATFORM_HOSTS, ...LOCAL_NAMES, ...moreNames]);
  return [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    new SubjectAlternativeNameExtension(
      Array.from(names, (value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value }) as const),
    ),
    await SubjectKeyIdentifierExtension.create(publicKey),
    await AuthorityKeyIdentifierExtension.create(ca.publicKey),
  ];
}

function pemOf(certificate: X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}

async function keyPem({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> {
  const bytes = await webcrypto.subtle.exportKey('pkcs8', privateKey);
  return `${PemConverter.encode(bytes, PemConverter.PrivateKeyTag)}\n`;
}
