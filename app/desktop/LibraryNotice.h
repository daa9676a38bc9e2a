// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/library/LibraryUpdate.h"
#include "ui/shell/UiContext.h"

#include <QObject>

namespace waymark {

/// Brings the program's newer library into the workspace, once the window stands, and tells of it.
class LibraryNotice : public QObject
{
    Q_OBJECT
public:
    LibraryNotice(const UiContext &context, QObject *parent);

private:
    void look();
    void tell(const LibraryNews &news);

    UiContext m_context;
};

} // namespace waymark
