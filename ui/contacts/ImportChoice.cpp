// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ImportChoice.h"

#include "core/store/ContactImportRepository.h"
#include "ui/contacts/ImportChooser.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Formats.h"

#include <QSignalBlocker>

#include <algorithm>

namespace waymark {

namespace {

/// In the place of an import's id.
const QString olderMark = QStringLiteral("older");

constexpr int lettersShown = 26;

} // namespace

ImportChoice::ImportChoice(const UiContext &context, QWidget *parent) : QComboBox(parent), m_context(context)
{
    // A file's name may be long, and one that is chosen later must not move what stands beside it.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(lettersShown);
    refresh();
    connect(this, &QComboBox::currentIndexChanged, this, &ImportChoice::take);
}

QList<ContactImport> ImportChoice::standing() const
{
    auto imports = ContactImportRepository::list(m_context.work.store.reader(), ImportKind::Contacts);
    if (!imports) {
        m_context.notices.tell(imports.error());
        return {};
    }
    // Of one whose changes are not known here nobody can say whom it brought.
    imports->removeIf(
        [](const ContactImport &import) { return !import.undoneAt.isNull() || import.transaction == 0; });
    return *imports;
}

QString ImportChoice::words(const ContactImport &import) const
{
    return tr("%1, %2", "a file and when it was imported")
        .arg(import.fileName, Formats().asOf(import.at, m_context.work.clock.now()));
}

void ImportChoice::refresh()
{
    const QList<ContactImport> imports = standing();
    const auto chosen = std::ranges::find(imports, m_import, &ContactImport::id);
    if (chosen == imports.end())
        m_import = {};
    const QSignalBlocker blocker(this);
    clear();
    addItem(tr("Any import"), QString());
    for (const ContactImport &import : imports.mid(0, mostListed))
        addItem(words(import), import.id.toString());
    if (imports.size() > mostListed) {
        if (chosen != imports.end() && findData(m_import.toString()) < 0)
            addItem(words(*chosen), chosen->id.toString());
        insertSeparator(count());
        addItem(tr("Older imports…"), olderMark);
    }
    setCurrentIndex(std::max(0, findData(m_import.toString())));
}

void ImportChoice::setImport(const ContactImportId &import)
{
    m_import = import;
    refresh();
}

void ImportChoice::take(int index)
{
    const QString chosen = itemData(index).toString();
    if (chosen == olderMark) {
        // What is chosen stays until another is.
        setImport(m_import);
        chooseOlder();
        return;
    }
    m_import = ContactImportId(chosen);
    Q_EMIT importChanged();
}

void ImportChoice::chooseOlder()
{
    auto *dialog = new ImportChooser(standing(), m_context.work.clock, window());
    connect(dialog, &ImportChooser::chosen, this, [this](const ContactImportId &import) {
        setImport(import);
        Q_EMIT importChanged();
    });
    dialog->open();
}

} // namespace waymark
