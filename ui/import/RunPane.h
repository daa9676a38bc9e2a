// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/contacts/FileImports.h"
#include "ui/import/ImportProgress.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QProgressBar;

namespace waymark {

class IconLabel;
class TextLabel;

/// The last step: the import while it runs, and what it did.
class RunPane : public QWidget
{
    Q_OBJECT
public:
    explicit RunPane(QWidget *parent = nullptr);

    /// Without a head and a margin, as a part of something.
    void setBare();
    /// `rows` is how many there are; 0 where that is not known.
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
