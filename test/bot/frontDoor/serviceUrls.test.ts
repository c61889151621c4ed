import { rememberedTrust, trustOfServiceUrl } from '../../../src/bot/frontDoor/serviceUrls';

it('remembers of each address what it is worth, however many others came between', () => {
  const rules = { hosts: ['smba.trafficmanager.net', '*.botframework.com'], loopbackAllowed: true };
  const trustOf = rememberedTrust(rules);
  const addresses = Array.from({ length: 250 }, (_, index) => [
    `https://smba.trafficmanager.net/${index}/`,
    `https://smba.trafficmanager.net.example.org/${index}/`,
    `http://127.0.0.1:${1000 + index}/`,
    `https://a${index}.botframework.com@example.org/`,
  ]).flat();
  for (const address of [...addresses, ...addresses.slice(-50), ...addresses.slice(0, 50)]) {
    expect([address, trustOf(address)]).toEqual([address, trustOfServiceUrl(address, rules)]);
  }
  expect(new Set(addresses.map(trustOf))).toEqual(new Set(['trusted', 'refused', 'loopback']));
});
