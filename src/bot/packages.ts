/**
 * The packages that a press does without. Together they take longer to load than all else, so each is loaded when it is first
 * needed: by a typed line, or by something that is sent. That they are there is looked at before the bot listens
 * (missingPackages.ts).
 */
export function connectorPackage(): typeof import('botframework-connector') {
  return require('botframework-connector');
}
