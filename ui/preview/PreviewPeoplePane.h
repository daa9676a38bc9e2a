// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QFrame>

class QVBoxLayout;

namespace waymark {

class CountPill;
class PreparedEmail;
class PreviewRecipientsModel;
class RowView;
class TextLabel;

/// The left pane of a preview: the recipients, one of whom is shown.
class PreviewPeoplePane : public QFrame
{
    Q_OBJECT
public:
    /// `offersTest`: a test can be sent.
    explicit PreviewPeoplePane(bool offersTest, QWidget *parent = nullptr);

    /// Shows the recipients of an email; `keepSeen` keeps who was looked at before.
    void show(const PreparedEmail &email, bool keepSeen);
    /// Makes one of them the current one and looked at.
    void choose(const ContactId &contact);
    /// Whoever stands `by` places from the current one; null beyond the ends.
    ContactId neighbour(int by) const;
    ContactId current() const { return m_current; }
    /// The place of the current one, from 0; -1 without.
    int currentPlace() const;
    int count() const;

Q_SIGNALS:
    /// The person chose another one in the list.
    void chosen(const waymark::ContactId &contact);
    void testWanted();
    void copyWanted();

private:
    void showLeftOut(const PreparedEmail &email);
    QWidget *makeFoot(bool offersTest);

    PreviewRecipientsModel *m_model;
    RowView *m_list;
    CountPill *m_count;
    QFrame *m_leftOut;
    TextLabel *m_leftOutWords;
    ContactId m_current;
};

} // namespace waymark
