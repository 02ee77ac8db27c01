import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

// Every pair that text or an edge is drawn with, in each theme: WCAG 2.2 AA, 4.5 for text and 3 for control edges.
const sheet = readFileSync('src/main/web/styles/tokens.css', 'utf8');
const meanings = ['free', 'reserved', 'dirty', 'disinf', 'sample', 'out', 'fever', 'silent', 'overdue'];

function tokens(theme: string): Record<string, string> {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(sheet)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1]!, found[2]!]));
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

for (const theme of ['light', 'dark', 'contrast']) {
  test(`text can be read on every ground in the ${theme} theme`, () => {
    const of = tokens(theme);
    const pairs = [
      ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => ['bg', 'bg-2', 'bg-3'].map((ground) => [ink, ground])),
      ...['accent', ...meanings].map((ink) => [ink, 'bg']), ...['accent', ...meanings].map((name) => [name, `${name}-bg`]), ['on-accent', 'accent'], ['on-solid', 'fever'],
    ] as [string, string][];
    for (const [ink, ground] of pairs) {
      const ratio = contrast(of[ink]!, of[ground]!);
      assert.ok(ratio >= 4.5, `--${ink} on --${ground}: ${ratio.toFixed(2)}`);
    }
    assert.ok(contrast(of['line-2']!, of['bg']!) >= 3, '--line-2 on --bg');
  });
}
