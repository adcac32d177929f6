/*
 * Run first by start, test and check: says in one sentence why they can't run on this Node.
 * Written in the JavaScript of 2009, and CommonJS, because the Node that reads it may be very old.
 */
'use strict';

// Types are stripped natively and Temporal is built in from here on; the npm package `node` brings this version along.
var NEEDED = 26;
// The oldest Node that the installation itself was tried on.
var OLDEST = [20, 19];

/** The sentence that says what is wrong with this version of Node ("v20.19.0" or "20.19.0"), or null. */
function fault(version) {
  var parts = version.replace(/^v/, '').split('.');
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  if (major >= NEEDED) return null;
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    return (
      'Node ' + version + ' is too old: install Node ' + OLDEST.join('.') + ' or newer with npm 11, then run `npm ci`.'
    );
  return (
    'The Node ' +
    NEEDED +
    ' that comes with this project is not installed, and Node ' +
    version +
    ' is too old to run it: run `npm ci` again, with install scripts allowed.'
  );
}

// A version can be given as an argument, so that a test can ask about any.
var sentence = fault(process.argv[2] || process.versions.node);
if (sentence) {
  console.error(sentence);
  process.exit(1);
}
