// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/work/WorkContext.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace waymark {

class ComposeBanner;
class ComposeSaving;
class VersionsDialog;
class WritingPane;
struct Draft;
struct DraftVersion;

/// The versions of the email in a composer: shows them, names them and brings one back.
class ComposeVersions : public QObject
{
    Q_OBJECT
public:
    ComposeVersions(const WorkContext &context, WritingPane *pane, ComposeSaving *saving,
                    ComposeBanner *banner);

    /// Saves, and opens the version history.
    void showHistory();
    /// Asks for a name and keeps the text as it is then under it.
    void nameThis();

private:
    void openHistory();
    void refresh();
    void rename(const DraftVersion &version, const QString &name);
    void namePresent(const QString &name, std::function<void()> done);
    void restore(const DraftVersion &version);
    void showRestored(const Result<Draft> &restored, const Draft &before, const QString &title);
    void sayError(const Error &error);

    WorkContext m_context;
    WritingPane *m_pane;
    ComposeSaving *m_saving;
    ComposeBanner *m_banner;
    QPointer<VersionsDialog> m_dialog;
};

} // namespace waymark
