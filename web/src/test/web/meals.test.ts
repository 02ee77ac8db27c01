import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { sum, type Eater } from '../../main/web/meal/meals.ts';

const eater = (more: Partial<Eater>): Eater => ({ person: 'p', name: '陈', englishName: 'Chen', madeUp: true, diet: null, serving: 'HERE', comes: null, ...more });
const room = (...eaters: Eater[]) => ({ id: 'r', number: '0501', eaters });

test('portions are for those who are there; who comes and who is out are counted apart', () => {
  const all = sum([room(eater({}), eater({ serving: 'OUT', diet: '清真' })), room(eater({ serving: 'COMING', diet: '素食' }))]);
  assert.deepEqual(all, { portions: 1, coming: 1, out: 1, diets: [] });
});

test('the most frequent diet comes first, blanks around it do not matter', () => {
  const all = sum([room(eater({ diet: '素食' }), eater({ diet: '清真' })), room(eater({ diet: ' 清真 ' }), eater({ diet: '' }))]);
  assert.equal(all.portions, 4);
  assert.deepEqual(all.diets, [{ diet: '清真', portions: 2 }, { diet: '素食', portions: 1 }]);
});
