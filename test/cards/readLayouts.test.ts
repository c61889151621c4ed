import { defineCard, readLayouts } from '../../src/cards/defineCard';

it('a card without a layout that can be drawn is found before anything is shown', () => {
  expect(readLayouts).not.toThrow();
  defineCard('noSuchCard', {});
  expect(readLayouts).toThrow('noSuchCard');
});
