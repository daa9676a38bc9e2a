// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/email/checks/TokenCoverage.h"

#include <QFrame>

namespace waymark {

class CountPill;
class CoverageModel;
class RowView;

/// Before sending: how many of all recipients have a value for each token, and by name who has none. Not
/// there in an email without tokens.
class CoveragePane : public QFrame
{
    Q_OBJECT
public:
    explicit CoveragePane(QWidget *parent = nullptr);

    void show(const QList<TokenCoverage> &coverage);

Q_SIGNALS:
    /// A recipient without a value was chosen.
    void recipientWanted(const waymark::ContactId &contact);

private:
    CoverageModel *m_model;
    RowView *m_list;
    CountPill *m_count;
};

} // namespace waymark
