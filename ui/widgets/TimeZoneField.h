// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QComboBox>

namespace waymark {

/// A time zone of those that this computer knows, chosen or typed; typing offers every one with these
/// letters.
class TimeZoneField : public QComboBox
{
    Q_OBJECT
public:
    /// `none` names the first choice, which stands for no zone at all; without it there is no such choice.
    explicit TimeZoneField(const QString &none = {}, QWidget *parent = nullptr);

    /// The IANA id, or what was typed in its place; empty for none.
    QString zone() const;
    void setZone(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeOffers(QWidget *popup) const;
};

} // namespace waymark
