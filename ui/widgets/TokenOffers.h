// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/TokenChoice.h"

#include <QListWidget>

namespace waymark {

/// The list of tokens that opens below "{{". The keyboard focus stays where it is typed.
class TokenOffers : public QListWidget
{
    Q_OBJECT
public:
    explicit TokenOffers(QWidget *editor);

    void setChoices(const QList<TokenChoice> &choices);
    /// Shows the choices whose label or name has `query` in it; false when none has.
    bool filter(const QString &query);
    /// Opens below (else above) `cursor`, in global coordinates.
    void openAt(const QRect &cursor);
    /// Takes a key that is meant for the list while it is open; false for one that is typed.
    bool takeKey(const QKeyEvent &event);

Q_SIGNALS:
    void chosen(const QString &name);
    /// The person closed the list.
    void dismissed();

private:
    void step(int step);
    QString chosenName() const;

    QList<TokenChoice> m_choices;
};

} // namespace waymark
