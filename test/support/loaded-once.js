// Puts the worker's own copy of a module from outside the house in the place of one for each test file: see one-realm.js.
module.exports = { process: () => ({ code: 'module.exports = requireOnce(__filename);' }) };
