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
    /// Moves the choice by `step` rows.
    void step(int step);
    /// The chosen token; empty without.
    QString chosenName() const;

Q_SIGNALS:
    void chosen(const QString &name);

private:
    QList<TokenChoice> m_choices;
};

} // namespace waymark
