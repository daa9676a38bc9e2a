// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/GoToFinding.h"

#include "core/email/checks/Finding.h"
#include "ui/compose/HeadFields.h"
#include "ui/compose/RecipientsPane.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/widgets/TokenLineEdit.h"

namespace waymark {

void goToFinding(const Finding &finding, HeadFields &head, EditorView &editor, RecipientsPane &recipients)
{
    switch (finding.place.kind) {
    case FindingPlace::Kind::Subject:
        head.subject().setFocus(Qt::ShortcutFocusReason);
        break;
    case FindingPlace::Kind::Preheader:
        head.preheader().setFocus(Qt::ShortcutFocusReason);
        break;
    case FindingPlace::Kind::Body:
        editor.setFocus(Qt::ShortcutFocusReason);
        editor.reveal(finding.place.ref);
        break;
    case FindingPlace::Kind::Recipients:
    case FindingPlace::Kind::Recipient:
        recipients.focusPerson(finding.place.ref);
        break;
    case FindingPlace::Kind::Sender:
    case FindingPlace::Kind::Email:
        break;
    }
}

} // namespace waymark
