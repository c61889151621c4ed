/** Loaded when they are first needed, which for some may be long after the start; all others are missed by the start itself. */
const loadedLater = [
  'botbuilder',
  'botframework-connector',
  '@microsoft/teams-ai',
  'date-holidays',
  '@azure/cosmos',
  '@azure/core-rest-pipeline',
  '@azure/msal-node',
];

/** Names of those that cannot be found, so that a start tells what somebody would otherwise meet hours later. */
export function missingPackages(find: (name: string) => string = (name) => require.resolve(name)): readonly string[] {
  return loadedLater.filter((name) => {
    try {
      return find(name) === '';
    } catch {
      return true;
    }
  });
}
