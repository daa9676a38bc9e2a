// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/LinkTrial.h"

#include <QFrame>
#include <QStringList>

class QPushButton;
class QUrl;

namespace waymark {

class Chip;
class CountPill;
class LinksModel;
class RowView;
class TextLabel;

/// The links of the email that is shown, and what the network said about them; opening one asks for it.
class LinksPane : public QFrame
{
    Q_OBJECT
public:
    explicit LinksPane(QWidget *parent = nullptr);

    /// The links of `html`. Where there are some `toTry`, trying them is offered.
    void show(const QByteArray &html, const LinkTrial &trial = {}, const QStringList &toTry = {});
    /// The same links, with what is known of them by now.
    void showTrial(const LinkTrial &trial);

Q_SIGNALS:
    void openWanted(const QUrl &target);
    void tryWanted();

private:
    QWidget *makeFoot();
    void showSummary(const LinkTrial &trial);

    LinksModel *m_model;
    RowView *m_list;
    CountPill *m_count;
    Chip *m_verdict;
    QWidget *m_foot;
    TextLabel *m_checked;
    QPushButton *m_try;
    QStringList m_toTry;
};

} // namespace waymark
