// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"
#include "core/contacts/FileImports.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QProgressBar;

namespace waymark {

class IconLabel;
class TextLabel;

/// How far an import is: shared with the thread that writes.
struct ImportProgress
{
    Progress progress;
    std::atomic<qint64> rows = 0; ///< That were gone through.
};

/// The last step: the import while it runs, and what it did.
class RunPane : public QWidget
{
    Q_OBJECT
public:
    explicit RunPane(QWidget *parent = nullptr);

    /// `rows` is how many there are.
    void start(const QString &fileName, qint64 rows, const std::shared_ptr<ImportProgress> &progress);
    void setStopping();
    void showOutcome(const ImportOutcome &outcome, ImportKind kind);
    void showFailure(const Error &error);

private:
    void showProgress();
    void end();

    std::shared_ptr<ImportProgress> m_progress;
    qint64 m_rows = 0;
    bool m_stopping = false;
    QTimer m_ticker;
    TextLabel *m_title;
    IconLabel *m_icon;
    TextLabel *m_sentence;
    QProgressBar *m_bar;
    TextLabel *m_detail;
};

} // namespace waymark
