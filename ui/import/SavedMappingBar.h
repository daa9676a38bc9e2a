// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/contacts/ImportMapping.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

class QComboBox;

namespace waymark {

class IconButton;

/// The mappings that were kept under a name: one is taken, kept, or removed.
class SavedMappingBar : public QWidget
{
    Q_OBJECT
public:
    explicit SavedMappingBar(const UiContext &context, QWidget *parent = nullptr);

    /// Offers those for files of this kind; `columns` are the file's.
    void show(ImportKind kind, const QStringList &columns);
    /// Asks for a name and keeps the mapping under it.
    void save(const ImportMapping &mapping);

Q_SIGNALS:
    void taken(const waymark::ImportMapping &mapping);
    /// One does not fit the file.
    void refused(const waymark::Error &error);

private:
    void fill();
    void take(int index);
    void remove();

    UiContext m_context;
    ImportKind m_kind = ImportKind::Contacts;
    QStringList m_columns;
    QComboBox *m_saved;
    IconButton *m_forget;
};

} // namespace waymark
