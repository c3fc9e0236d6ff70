const chibo = require('chibo');
const { job } = require('./job.mjs');
const { surroundings } = require('./job/surroundings.mjs');

document.querySelector('output').textContent = `${surroundings()}\n${job(chibo)}`;
