import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { check, codeIn, fits, type Claims, type Key } from '../../main/web/certificate/code.ts';

const claims: Claims = {
  jti: '0190a0b0-0000-7000-8000-000000000001', iat: 1628650800, num: '2021-00001', site: ['点位', 'Site'], tz: 'Asia/Shanghai', to: 'HOME_MONITORING', by: 'RULES',
  days: ['2021-07-26', '2021-08-09'], rule: ['cn-8', '第八版', '8th edition'], mark: 'xZXE5CLHZTNZAoPcqPb8Lg',
};
const base64url = (of: string | ArrayBuffer) => Buffer.from(of as string).toString('base64url');

async function pair(kid: string) {
  const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return { privateKey, key: { kty: 'EC', crv: 'P-256', kid, x: x!, y: y! } satisfies Key };
}

async function signed(privateKey: CryptoKey, kid: string, header: object = {}) {
  const text = `${base64url(JSON.stringify({ alg: 'ES256', kid, typ: 'lazaret-release+jwt', ...header }))}.${base64url(JSON.stringify(claims))}`;
  return `${text}.${base64url(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, Buffer.from(text)))}`;
}

test('a code is found alone, behind an address, and broken by a scanner into lines', () => {
  assert.equal(codeIn('a.b-_.c'), 'a.b-_.c');
  assert.equal(codeIn('https://lazaret.example/check#a.b.c\n'), 'a.b.c');
  assert.equal(codeIn('a.b\n.c '), 'a.b.c');
  for (const none of ['', 'T-20401', 'https://example.org/a.b.c?x', 'a.b', 'a.b.c.d']) assert.equal(codeIn(none), undefined, none);
});

test('what was signed is believed with the public key alone, retired or not', async () => {
  const { privateKey, key } = await pair('one');
  const code = await signed(privateKey, 'one');
  assert.deepEqual(await check(code, [key]), { is: 'signed', claims, kid: 'one', retired: false });
  assert.equal((await check(code, [{ ...key, retired: '2021-08-10T00:00:00Z' }]) as { retired: boolean }).retired, true);
});

test('no character of it can be another', async () => {
  const { privateKey, key } = await pair('one');
  const code = await signed(privateKey, 'one');
  const believed: number[] = [];
  for (let at = 0; at < code.length; at++) {
    const other = code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1);
    if ((await check(other, [key])).is === 'signed') believed.push(at);
  }
  assert.deepEqual(believed, []);
});

test('another key, another kind of code and no signature at all are told apart', async () => {
  const one = await pair('one');
  const other = await pair('other');
  assert.equal((await check(await signed(one.privateKey, 'one'), [other.key])).is, 'unknown-key');
  assert.equal((await check(await signed(other.privateKey, 'one'), [one.key])).is, 'changed');
  assert.equal((await check(await signed(one.privateKey, 'one', { typ: 'JWT' }), [one.key])).is, 'no-code');
  assert.equal((await check(await signed(one.privateKey, 'one', { alg: 'none' }), [one.key])).is, 'changed');
  assert.equal((await check('a.b.c', [one.key])).is, 'no-code');
});

test('a name is held against the code with the check word, as the server made it', async () => {
  assert.equal(await fits(claims, '陈桂华', '7K2M-90QX-ABCD-WXYZ'), true);
  assert.equal(await fits(claims, ' 陈 桂 华', '7k2m 9OqX abcd wxyz'), true);
  assert.equal(await fits(claims, '陈桂花', '7K2M-90QX-ABCD-WXYZ'), false);
  assert.equal(await fits(claims, '陈桂华', '7K2M-90QX-ABCD-WXY0'), false);
  assert.equal(await fits(claims, '', ''), false);
});
