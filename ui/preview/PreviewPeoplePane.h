// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "ui/preview/PeopleFrame.h"

class QAction;

namespace waymark {

class PreparedEmail;
class PreviewRecipientsModel;
class TextLabel;

/// The left pane of a preview: the recipients, one of whom is shown.
class PreviewPeoplePane : public PeopleFrame
{
    Q_OBJECT
public:
    explicit PreviewPeoplePane(QWidget *parent = nullptr);

    /// What can be done with the email of the current one. `test` is null where no test can be sent.
    void addButtons(QAction *test, QAction *copy);

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

private:
    void showLeftOut(const PreparedEmail &email);

    PreviewRecipientsModel *m_model;
    QFrame *m_leftOut;
    TextLabel *m_leftOutWords;
    ContactId m_current;
};

} // namespace waymark
