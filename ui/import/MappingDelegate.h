// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/RowDelegate.h"

namespace waymark {

class MappingModel;

/// Paints a column of the file: its name, samples, the field that it fills and what comes of that.
class MappingDelegate : public RowDelegate
{
    Q_OBJECT
public:
    MappingDelegate(const MappingModel *model, QObject *parent) : RowDelegate(parent), m_model(model) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    const MappingModel *m_model;
};

} // namespace waymark
