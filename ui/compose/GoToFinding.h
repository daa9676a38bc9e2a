// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

namespace waymark {

class EditorView;
class HeadFields;
class RecipientsPane;
struct Finding;

/// Gives the focus to the place that a finding is about; does nothing where it is about no place of these.
void goToFinding(const Finding &finding, HeadFields &head, EditorView &editor, RecipientsPane &recipients);

} // namespace waymark
