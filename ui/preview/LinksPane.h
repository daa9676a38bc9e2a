// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>

class QUrl;

namespace waymark {

class CountPill;
class LinksModel;
class RowView;

/// The links of the email that is shown; opening one asks for it.
class LinksPane : public QFrame
{
    Q_OBJECT
public:
    explicit LinksPane(QWidget *parent = nullptr);

    void show(const QByteArray &html);

Q_SIGNALS:
    void openWanted(const QUrl &target);

private:
    LinksModel *m_model;
    RowView *m_list;
    CountPill *m_count;
};

} // namespace waymark
