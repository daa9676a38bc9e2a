// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// Reads many small CSV texts with csv-parse and with Papa Parse. Arguments: the folder with node_modules, a JSON file
// with [{"text": …, "delimiter": …, "newline": …}, …]. Prints [{"csv-parse": rows or null, "papaparse": …}, …].
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'package.json'));
const { parse } = require('csv-parse/sync');
const Papa = require('papaparse');

function withCsvParse({ text, delimiter }) {
    try {
        return parse(text, {
            delimiter,
            record_delimiter: ['\r\n', '\n', '\r'],
            relax_column_count: true,
            skip_empty_lines: true,
        });
    } catch {
        return null;
    }
}

function withPapaParse({ text, delimiter, newline }) {
    if (!newline)
        return null;
    const result = Papa.parse(text, { delimiter, newline, skipEmptyLines: false });
    return result.errors.some((error) => error.type === 'Quotes') ? null : result.data;
}

const texts = JSON.parse(readFileSync(process.argv[3], 'utf8'));
process.stdout.write(JSON.stringify(
    texts.map((text) => ({ 'csv-parse': withCsvParse(text), papaparse: withPapaParse(text) }))));
