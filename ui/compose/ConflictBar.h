// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "ui/widgets/Banner.h"

namespace waymark {

class Store;

/// Stands in a composer as long as its draft is one of two texts that were written on two devices at once.
class ConflictBar : public Banner
{
    Q_OBJECT
public:
    ConflictBar(Store &store, const DraftId &draft, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants to choose between the texts.
    void settleWanted();
    /// The email is one of two texts now, or is not any more.
    void changed();

private:
    void refresh();

    Store &m_store;
    const DraftId m_draft;
    bool m_twoTexts = false;
};

} // namespace waymark
