// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

class Document;

/// Whether the email ends with the sender's name, so that a signature would say it twice.
bool hasClosing(const Document &body);

} // namespace waymark
