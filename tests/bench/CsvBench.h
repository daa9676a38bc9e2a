// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

class QTextStream;

namespace waymark::bench {

/// Times the reading of CSV files of ten columns, beside counting their line ends with memchr.
void measureCsv(QTextStream &out);

} // namespace waymark::bench
