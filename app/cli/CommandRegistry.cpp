// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/CommandRegistry.h"

#include "app/cli/commands/ContactsErase.h"
#include "app/cli/commands/CsvDrop.h"
#include "app/cli/commands/CsvExport.h"
#include "app/cli/commands/CsvFinish.h"
#include "app/cli/commands/CsvHistory.h"
#include "app/cli/commands/CsvImport.h"
#include "app/cli/commands/CsvUndo.h"
#include "app/cli/commands/EmailCheck.h"
#include "app/cli/commands/EmailRender.h"
#include "app/cli/commands/LibraryCheck.h"
#include "app/cli/commands/LibraryExport.h"
#include "app/cli/commands/LibraryImport.h"
#include "app/cli/commands/LibraryMarkdownPage.h"
#include "app/cli/commands/OutboxFlush.h"
#include "app/cli/commands/OutboxList.h"
#include "app/cli/commands/Sample.h"
#include "app/cli/commands/StoreBackup.h"
#include "app/cli/commands/StoreCheck.h"
#include "app/cli/commands/StoreExport.h"
#include "app/cli/commands/StoreImport.h"
#include "app/cli/commands/StoreInfo.h"
#include "app/cli/commands/StoreRestore.h"
#include "app/cli/commands/SuppressionsAdd.h"
#include "app/cli/commands/SuppressionsImport.h"
#include "app/cli/commands/SuppressionsLift.h"
#include "app/cli/commands/SuppressionsList.h"
#include "app/cli/commands/Sync.h"

namespace waymark {

CommandRegistry::CommandRegistry()
{
    m_commands.push_back(std::make_unique<StoreInfo>());
    m_commands.push_back(std::make_unique<StoreCheck>());
    m_commands.push_back(std::make_unique<StoreBackup>());
    m_commands.push_back(std::make_unique<StoreRestore>());
    m_commands.push_back(std::make_unique<StoreExport>());
    m_commands.push_back(std::make_unique<StoreImport>());
    for (const ImportKind kind : {ImportKind::Contacts, ImportKind::Accounts}) {
        m_commands.push_back(std::make_unique<CsvImport>(kind));
        m_commands.push_back(std::make_unique<CsvHistory>(kind));
        m_commands.push_back(std::make_unique<CsvUndo>(kind));
        m_commands.push_back(std::make_unique<CsvFinish>(kind));
        m_commands.push_back(std::make_unique<CsvDrop>(kind));
        m_commands.push_back(std::make_unique<CsvExport>(kind));
    }
    m_commands.push_back(std::make_unique<ContactsErase>());
    m_commands.push_back(std::make_unique<SuppressionsList>());
    m_commands.push_back(std::make_unique<SuppressionsAdd>());
    m_commands.push_back(std::make_unique<SuppressionsLift>());
    m_commands.push_back(std::make_unique<SuppressionsImport>());
    m_commands.push_back(std::make_unique<EmailCheck>());
    m_commands.push_back(std::make_unique<EmailRender>());
    m_commands.push_back(std::make_unique<LibraryCheck>());
    m_commands.push_back(std::make_unique<LibraryExport>());
    m_commands.push_back(std::make_unique<LibraryImport>());
    m_commands.push_back(std::make_unique<LibraryMarkdownPage>());
    m_commands.push_back(std::make_unique<OutboxList>());
    m_commands.push_back(std::make_unique<OutboxFlush>());
    m_commands.push_back(std::make_unique<Sample>());
    m_commands.push_back(std::make_unique<Sync>());
}

CommandRegistry::~CommandRegistry() = default;

Command *CommandRegistry::find(const QStringList &words) const
{
    for (const auto &command : m_commands) {
        const QStringList name = command->name().split(QLatin1Char(' '));
        if (words.mid(0, name.size()) == name)
            return command.get();
    }
    return nullptr;
}

} // namespace waymark
