// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncConflict.h"
#include "tests/core/work/WorkHouse.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/shell/UiContext.h"
#include "ui/theme/Theme.h"

#include <QSettings>

namespace waymark {

/// What screens of synchronising are given, over a workspace of their own.
class SyncDesk
{
public:
    UiContext context() { return {house.context(), actions, navigator, notices, selection, theme, settings}; }

    /// Puts a conflict into the store.
    Result<void> add(const SyncConflict &conflict);
    /// Two values of one property.
    static SyncConflict propertyConflict(EntityType type, const QString &uid, const QString &property,
                                         const QJsonValue &base, const QJsonValue &mine,
                                         const QJsonValue &theirs);
    /// An account with a note, and a conflict over the note.
    Account addNoteConflict(const QString &name);
    /// A draft that was written here and elsewhere; the words are paragraphs.
    SyncConflict addDraftConflict(const char *base, const char *mine, const char *theirs);
    /// The words of the paragraphs of a stored draft.
    QString wordsOf(const DraftId &draft);
    int drafts();

    WorkHouse house;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{Theme::Choice::Light};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    Selection selection;
};

} // namespace waymark
